/** The intervals of periodic work, in milliseconds. Tests pass shorter ones. */
export interface Intervals {
  /** How long a live stream waits without a notification before it reads the database. */
  readonly eventPollMs: number;
  /** How often an idle WebSocket is pinged. One that has not answered by the next ping is closed. */
  readonly keepAliveMs: number;
  /** How often the sessions and keys that opened streams are checked again. */
  readonly authRecheckMs: number;
}

export const defaultIntervals: Intervals = {
  eventPollMs: 5000,
  keepAliveMs: 12_000,
  authRecheckMs: 500,
};
