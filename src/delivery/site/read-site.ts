import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeliveryRefused } from '#delivery/refusal';
import { manifestName, parseManifest, type SiteManifest } from '#view/site-manifest';

/** @throws DeliveryRefused where the folder is no built site */
export function readBuiltSite(dir: string): {
  readonly text: string;
  readonly manifest: SiteManifest;
} {
  let text: string;
  try {
    text = readFileSync(join(dir, manifestName), 'utf8');
  } catch {
    throw new DeliveryRefused(`“${dir}” không có trang đã dựng. Chạy npm run build trước.`);
  }
  const manifest = parseManifest(text);
  if (!manifest) {
    throw new DeliveryRefused(
      `“${dir}” không phải trang do lệnh build dựng, hoặc bản kê ${manifestName} bị hỏng. Chạy npm run build trước.`,
    );
  }
  return { text, manifest };
}
