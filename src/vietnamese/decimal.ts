/** A number with one digit behind the comma, as Vietnamese writes it: `3,7`. */
export function oneDecimal(value: number): string {
  return value.toFixed(1).replace('.', ',');
}
