// `/` leads to the search field from anywhere on the page. What the field offers is loaded when it is
// entered: most visits never do.
const box = document.querySelector('search-box');
const field = document.querySelector<HTMLInputElement>(
  'search-box input, search-page input[name="q"]',
);

box?.addEventListener('focusin', () => void import('./search-box'), { once: true });

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const typing =
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
  // Narrow screens show a link in the place of the field.
  if (key !== '/' || ctrlKey || metaKey || altKey || typing || !field?.checkVisibility()) return;
  event.preventDefault();
  field.focus();
});

export {};
