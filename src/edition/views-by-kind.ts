import type { Site } from '#site';
import type { PageKind, PageView } from '#view/page-view';

/** How a site answers for its pages: all of them, or those that are to be rendered. */
export function viewsByKind(views: readonly PageView[]): Pick<Site, 'views' | 'view'> {
  const groups = Map.groupBy(views, ({ kind }) => kind);
  const of = <K extends PageKind>(kind: K) => (groups.get(kind) ?? []) as PageView<K>[];
  return {
    views: of,
    view: (kind) => {
      const [view] = of(kind);
      if (!view) throw new Error(`No page of kind ${kind}`);
      return view;
    },
  };
}
