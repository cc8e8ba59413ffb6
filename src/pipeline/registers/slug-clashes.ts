import type { Register } from '#pipeline/registers/read-register';

/**
 * Two entries of a register never share an address.
 *
 * @param path of the list in the register
 */
export function refuseSlugClashes(
  register: Register<unknown>,
  path: readonly PropertyKey[],
  rows: readonly { readonly slug: string; readonly name: string }[],
): void {
  const taken = new Map<string, string>();
  for (const [index, { slug, name }] of rows.entries()) {
    const other = taken.get(slug);
    if (slug === '') {
      const reason = `tên “${name}” không cho ra địa chỉ. Ghi thêm slug.`;
      register.fault([...path, index, 'name'], reason);
    } else if (other !== undefined) {
      const reason = `“${name}” và “${other}” trùng địa chỉ “${slug}”. Ghi slug riêng cho một tên.`;
      register.fault([...path, index, 'name'], reason);
    } else taken.set(slug, name);
  }
}
