/**
 * What a text costs beside one of a tenth of its length, in processor time of this process: linear is about
 * ten, quadratic a hundred.
 *
 * @param most pieces in the longer text
 */
export async function growth(
  read: (text: string) => unknown,
  piece: string,
  most = 20_000,
): Promise<number> {
  const cost = async (count: number) => {
    const text = piece.repeat(count);
    const began = process.cpuUsage();
    await read(text);
    const { user } = process.cpuUsage(began);
    return user;
  };
  await cost(most / 10);
  return (await cost(most)) / Math.max(await cost(most / 10), 3000);
}
