import { nameKey } from '#bulletin/name-slugs';
import type { RegisterFlaw } from '#pipeline/registers/flaws';
import type { Register } from '#pipeline/registers/read-register';

/**
 * Two entries of a register never share an address.
 *
 * @param path of the list in the register
 */
export function slugClashes(
  register: Register<unknown>,
  path: readonly PropertyKey[],
  rows: readonly { readonly slug: string; readonly name: string }[],
): RegisterFlaw[] {
  const taken = new Map<string, string>();
  return rows.flatMap(({ slug, name }, index) => {
    const other = taken.get(slug);
    const at = [...path, index, 'name'];
    if (slug === '') {
      return [register.flawAt(at, `tên “${name}” không cho ra địa chỉ. Ghi thêm slug.`)];
    }
    if (slug.length > 100) {
      const reason = `tên “${name.slice(0, 40)}…” quá dài để làm địa chỉ. Ghi thêm slug ngắn hơn.`;
      return [register.flawAt(at, reason)];
    }
    if (other === undefined) {
      taken.set(slug, name);
      return [];
    }
    if (nameKey(name) === nameKey(other)) {
      return [register.flawAt(at, `“${name}” được ghi hai lần trong tệp. Xóa một mục.`)];
    }
    const reason = `“${name}” và “${other}” trùng địa chỉ “${slug}”. Ghi slug riêng cho một tên.`;
    return [register.flawAt(at, reason)];
  });
}
