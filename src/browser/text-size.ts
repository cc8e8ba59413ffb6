const largest = 4;
const key = 'bantin.text-size';

/** `<text-size>`: A−, A and A+ step the text through four sizes and remember the reader's choice. */
class TextSize extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (!button) return;
      const step = Number(button.dataset['step']);
      setSize(step === 0 ? 1 : currentSize() + step);
      this.show();
    });
    this.show();
  }

  private show(): void {
    for (const button of this.querySelectorAll('button')) {
      const step = Number(button.dataset['step']);
      // aria-disabled, because a button that is disabled under the finger loses the focus.
      const spent = step < 0 ? currentSize() === 1 : step > 0 && currentSize() === largest;
      button.ariaDisabled = String(spent);
    }
  }
}

function currentSize(): number {
  return Number(document.documentElement.dataset['textSize'] ?? 1);
}

function setSize(wanted: number): void {
  const size = Math.min(Math.max(wanted, 1), largest);
  const { dataset } = document.documentElement;
  if (size === 1) delete dataset['textSize'];
  else dataset['textSize'] = String(size);
  try {
    localStorage.setItem(key, String(size));
  } catch {
    // Without storage the choice lasts for this page.
  }
}

customElements.define('text-size', TextSize);
