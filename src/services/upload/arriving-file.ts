import type { StagedFile } from '../../storage/storage.ts';

/** A file of an upload, as it arrives. */
export interface ArrivingFile {
  readonly filename: string;
  /** Hex; the hash that the sender has declared, if any. */
  readonly sha256?: string | null;
  /**
   * Called once for each place in which the file is used. Resolves when the file has arrived. Throws `Interrupted` if it does not arrive in full, and `TooManyBytes`
   * above the limit for files.
   */
  receive(): Promise<StagedFile>;
}

/** The client disconnected, or the request ended before the file did. */
export class Interrupted extends Error {}

/** A file that `map` has announced. It becomes the value of a variable, and is settled when its part arrives. */
export class ExpectedFile {
  readonly arrival: Promise<ArrivingFile>;
  /** In how many places it is used. */
  readonly places: number;
  isSettled = false;
  #resolve!: (file: ArrivingFile) => void;
  #reject!: (error: Error) => void;

  constructor(places: number) {
    this.places = places;
    this.arrival = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.arrival.catch(() => {}); // it can fail before it is awaited, or without ever being awaited
  }

  arrived(file: ArrivingFile): void {
    this.isSettled = true;
    this.#resolve(file);
  }

  missed(error: Error): void {
    this.isSettled = true;
    this.#reject(error);
  }
}
