import type { Image, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { hasImage, liftImages, takeApart } from '#pipeline/parse/body/photo-lines';
import { finishPhoto, type WrittenPhoto } from '#pipeline/parse/body/written-photo';

/**
 * Takes the photos out of a list, a quote, a table or a heading: a figure stands between blocks, not
 * inside them. What they leave empty goes with them.
 *
 * @returns the block without photos, absent where nothing is left of it, and the photos in order
 */
export function liftPhotos(block: RootContent): {
  block?: RootContent;
  photos: WrittenPhoto[];
} {
  const photos: WrittenPhoto[] = [];
  const rest = lift(block, photos);
  return { ...(rest && { block: rest as RootContent }), photos };
}

function lift(node: Nodes, photos: WrittenPhoto[]): Nodes | undefined {
  if (!('children' in node) || !hasImage(node)) return node;
  if (node.type === 'heading' || node.type === 'tableCell') {
    const lifted: Image[] = [];
    const children = liftImages(node.children, lifted);
    photos.push(...lifted.map((image) => finishPhoto({ image, under: [] })));
    return node.type === 'tableCell' || children.length > 0 ? { ...node, children } : undefined;
  }
  const children = (node as Parents).children.flatMap((child): Nodes[] => {
    if (child.type !== 'paragraph' || !hasImage(child)) return [lift(child, photos) ?? []].flat();
    return takeApart(child).flatMap((part): Nodes[] => {
      if ('prose' in part) {
        return [{ type: 'paragraph', children: part.prose as PhrasingContent[] }];
      }
      photos.push(part.photo);
      return [];
    });
  });
  return children.length > 0 ? ({ ...node, children } as Nodes) : undefined;
}
