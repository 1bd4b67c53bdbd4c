const pageSize = 65536;

/** Lays out WebAssembly memory: addresses one after the other, each a multiple of 16. */
export class Layout {
  #size = 0;

  place(bytes: number): number {
    const at = this.#size;
    this.#size += Math.ceil(bytes / 16) * 16;
    return at;
  }

  /** Memory for all that was placed, zeros. */
  allocate(): WebAssembly.Memory {
    return new WebAssembly.Memory({ initial: Math.ceil(this.#size / pageSize) });
  }
}
