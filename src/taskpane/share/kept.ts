import { useSyncExternalStore } from "react";
import { usePane } from "../state/PaneContext";

/** A value and who wants to know when it changes. */
interface Store<T> {
  readonly read: () => T;
  readonly change: (next: (old: T) => T) => void;
  readonly listen: (listener: () => void) => () => void;
}

function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => value,
    change: (next) => {
      value = next(value);
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Something a part of the pane keeps while another step is looked at; `initial` tells it from all others. */
export interface Keepsake<T> {
  readonly initial: T;
}

/** Of every pane there is, by what it does not change as long as it lives. */
const kept = new WeakMap<object, Map<object, Store<never>>>();

function storeOf<T>(pane: object, keepsake: Keepsake<T>): Store<T> {
  const stores = kept.get(pane) ?? new Map<object, Store<never>>();
  kept.set(pane, stores);
  const found = stores.get(keepsake) as Store<T> | undefined;
  if (found !== undefined) return found;
  const store = createStore(keepsake.initial);
  stores.set(keepsake, store as unknown as Store<never>);
  return store;
}

/**
 * State that is still there after another step was looked at: files that were read and decisions that were
 * made are not to be made again. What has gone on meanwhile is in it.
 */
export function useKept<T>(keepsake: Keepsake<T>): readonly [T, Store<T>["change"], Store<T>["read"]] {
  const { dispatch } = usePane();
  const store = storeOf(dispatch, keepsake);
  return [useSyncExternalStore(store.listen, store.read), store.change, store.read];
}
