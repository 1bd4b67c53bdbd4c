import { EventEmitter } from 'node:events';
import { type Change, type Events, topicsOf } from './port.ts';

/** A process at the other end of an IPC channel: a child, or our parent. */
export interface Peer {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

const KIND = 'graycard.moved';

export interface LocalEvents extends Events {
  /** Starts to exchange notifications with another process; call the returned function to stop sending. */
  connect(peer: Peer): () => void;
}

/** Events inside one process tree: an emitter here, and IPC between the API and the worker processes that it started. */
export function createLocalEvents(pollMs: number): LocalEvents {
  const emitter = new EventEmitter().setMaxListeners(0);
  const peers = new Set<Peer>();
  const notifyHere = (change: Change) => {
    for (const topic of topicsOf(change)) emitter.emit(topic, change);
  };

  const notify = async (change: Change) => {
    notifyHere(change);
    for (const peer of peers) peer.send({ kind: KIND, change });
  };

  return {
    pollMs,
    jobMoved: notify,
    operationMoved: notify,
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
        if (isChange(message)) notifyHere(message.change);
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
