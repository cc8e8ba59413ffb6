/**
 * `<copy-link>`: puts the page's address on the clipboard and says so for two seconds. A closed
 * network served over plain HTTP has no clipboard API, so the older command stands in.
 */
class CopyLink extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (!button || !status) return;
    const label = button.textContent;
    button.addEventListener('click', async () => {
      const said = (await copy(addressOf(this))) ? 'Đã sao chép' : 'Không sao chép được';
      button.textContent = said;
      status.textContent = said;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        button.textContent = label;
        status.textContent = '';
      }, 2000);
    });
  }
}

function addressOf(element: HTMLElement): string {
  return element.dataset['address'] ?? location.href;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyThroughField(text);
  }
}

function copyThroughField(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

customElements.define('copy-link', CopyLink);
