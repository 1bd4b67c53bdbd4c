import { EventEmitter } from 'node:events';
import { type Change, type Events, topicsOf } from './port.ts';

/** The other side of a pair of processes: a child with an IPC channel, or our own parent. */
export interface Peer {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

const KIND = 'graycard.moved';

export interface LocalEvents extends Events {
  /** Exchanges changes with another process from now on; call what it returns to stop sending. */
  connect(peer: Peer): () => void;
}

/** Events inside one process tree: an emitter here, and IPC between the API and the worker process that it started. */
export function createLocalEvents(): LocalEvents {
  const emitter = new EventEmitter().setMaxListeners(0);
  const peers = new Set<Peer>();
  const tellHere = (change: Change) => {
    for (const topic of topicsOf(change)) emitter.emit(topic, change);
  };

  const tell = async (change: Change) => {
    tellHere(change);
    for (const peer of peers) peer.send({ kind: KIND, change });
  };

  return {
    jobMoved: tell,
    operationMoved: tell,
    async listen(topic, onChange) {
      emitter.on(topic, onChange);
      return async () => void emitter.off(topic, onChange);
    },
    async isHealthy() {
      return true;
    },
    connect(peer) {
      peers.add(peer);
      peer.onMessage((message) => {
        if (isChange(message)) tellHere(message.change);
      });
      return () => void peers.delete(peer);
    },
    async dispose() {
      peers.clear();
      emitter.removeAllListeners();
    },
  };
}

function isChange(message: unknown): message is { change: Change } {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === KIND;
}
