/** `<print-button>`: opens the print dialogue. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', () => print());
  }
}

customElements.define('print-button', PrintButton);
