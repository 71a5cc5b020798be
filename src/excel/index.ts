export { describeHost, NO_HOST, type HostDescription } from "./host";
