const pageSize = 65536;

/** Lays out WebAssembly memory: consecutive addresses, each a multiple of 16. */
export class Layout {
  #size = 0;

  /** Reserves `bytes` bytes and returns their address. */
  place(bytes: number): number {
    const at = this.#size;
    this.#size += Math.ceil(bytes / 16) * 16;
    return at;
  }

  /** Allocates zeroed memory for everything placed so far. */
  allocate(): WebAssembly.Memory {
    return new WebAssembly.Memory({ initial: Math.ceil(this.#size / pageSize) });
  }
}
