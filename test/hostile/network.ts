import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import net from "node:net";

/** Puts a trap on every way out of the process; what is caught is returned and never leaves. */
export function trapNetwork(): readonly string[] {
  const caught: string[] = [];
  const trap = (name: string) => (): never => {
    caught.push(name);
    throw new Error(`${name} is not allowed`);
  };
  for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) {
    Object.defineProperty(globalThis, name, { value: trap(name), configurable: true });
  }
  for (const [name, module] of Object.entries({ http, https })) {
    Object.assign(module, { request: trap(`${name}.request`), get: trap(`${name}.get`) });
  }
  Object.assign(net, { connect: trap("net.connect"), createConnection: trap("net.createConnection") });
  Object.assign(net.Socket.prototype, { connect: trap("net.Socket") });
  Object.assign(dns, { lookup: trap("dns.lookup"), resolve: trap("dns.resolve") });
  return caught;
}
