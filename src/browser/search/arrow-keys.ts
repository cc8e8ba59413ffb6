/** Arrows lead from hit to hit, from the field on. */
export function moveByArrows(
  event: KeyboardEvent,
  field: HTMLElement,
  links: readonly HTMLElement[],
): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at === -1 && document.activeElement !== field) return;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  const target = next < 0 ? field : links[next];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
