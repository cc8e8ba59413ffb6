/** Pause after which a date is taken for typed: who corrects a day types two digits. */
const pause = 400;

/**
 * Asks for a date once it is typed. A browser tells of a change with every key as soon as there is any
 * year, `0002` to begin with.
 *
 * @param asked the date in force
 */
export function watchDate(
  field: HTMLInputElement,
  asked: () => string,
  ask: (date: string) => void,
): void {
  let timer = 0;
  const settle = () => {
    clearTimeout(timer);
    const date = field.value;
    if (date === asked() || !isWhole(field)) return;
    ask(date);
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(settle, pause);
  });
  field.addEventListener('blur', settle);
  field.addEventListener('keydown', ({ key }) => key === 'Enter' && settle());
}

/** A date of four digits of year, or none at all: half of one has no value either. */
function isWhole({ value, validity }: HTMLInputElement): boolean {
  return value === '' ? !validity.badInput : /^[12]\d{3}-/u.test(value);
}
