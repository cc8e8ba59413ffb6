/** Most bodies that wait for a second to ask, of those that were rendered for the first. */
const mostRendered = 1000;

/**
 * Bodies of articles between those who make them and the two who want them, page and search index, one
 * after the other. Those of the check wait until both have come; of others the oldest is let go, because
 * often only one of the two comes.
 */
export class WaitingBodies {
  /** As bytes, half of what a string takes. */
  readonly #checked = new Map<string, Buffer>();
  readonly #asked = new Set<string>();
  readonly #rendered = new Map<string, string>();

  /** Takes a body that the check has rendered. */
  keep(id: string, html: string): void {
    this.#checked.set(id, Buffer.from(html));
  }

  /** The body for the first or the second to ask. */
  take(id: string, render: () => string): string {
    const checked = this.#checked.get(id);
    if (checked) {
      if (this.#asked.has(id)) this.#checked.delete(id);
      this.#asked.add(id);
      return checked.toString();
    }
    const known = this.#rendered.get(id);
    if (known !== undefined) {
      this.#rendered.delete(id);
      return known;
    }
    const html = render();
    this.#rendered.set(id, html);
    if (this.#rendered.size > mostRendered) {
      this.#rendered.delete(this.#rendered.keys().next().value ?? id);
    }
    return html;
  }
}
