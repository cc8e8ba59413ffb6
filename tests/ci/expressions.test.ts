import { describe, expect, it } from 'vitest';
import { filledIn, holds } from './expressions.ts';

/** What the tests of the workflow rely on, by the documentation of GitHub. */
const contexts = { github: { event_name: 'push', ref: null }, env: { A: 'true' } };

describe('a condition', () => {
  it.each([
    [undefined, 'success', true],
    [undefined, 'failure', false],
    [`env.A == 'true'`, 'success', true],
    [`\${{ env.A == 'true' }}`, 'failure', false],
    [`env.A == 'true' || true`, 'failure', false],
    [`env.A == true`, 'success', false],
    [`env.B == ''`, 'success', true],
    [`success() || env.A`, 'failure', true],
    [`always()`, 'cancelled', true],
    [`!cancelled()`, 'failure', true],
    [`!cancelled()`, 'cancelled', false],
    [`Failure()`, 'failure', true],
    [`failure()`, 'cancelled', false],
    [`env.success == ''`, 'failure', false],
    [`contains('always()', 'always')`, 'failure', false],
  ] as const)('of %s after a %s: %s', (condition, status, expected) => {
    expect(holds(condition, contexts, status)).toBe(expected);
  });

  it('is refused where GitHub would refuse it, and where it could only be true', () => {
    const reason = (condition: string) => () => holds(condition, contexts, 'success');
    expect(reason('secrets.KEY')).toThrow('secrets');
    expect(reason('hashFiles()')).toThrow('hashFiles');
    expect(reason(`!cancelled() && \${{ false }}`)).toThrow('is true whatever it says');
  });
});

describe('a text', () => {
  it('gets the values of its expressions', () => {
    const text = `\${{ github.event_name == 'push' }} \${{ format('{0}', env.A) }} \${{ github.ref }}`;
    expect(filledIn(text, contexts)).toBe('true true ');
    expect(() => filledIn(`\${{ always() }}`, contexts)).toThrow('always');
  });
});
