import type { FileFacts } from '#gate/file-facts';
import type { JudgedSite } from '#gate/judged-site';
import { type Resolved, resolver } from '#gate/resolve';

/** An address that stands in a file, and where it leads. */
export interface AddressLead extends Resolved {
  readonly address: string;
  /** A browser fetches it by itself. */
  readonly isLoaded: boolean;
}

/** Finds where the addresses of files lead: first of those that a file loads. */
export function leadsIn(
  site: JudgedSite,
): (path: string, facts: FileFacts) => readonly AddressLead[] {
  const resolve = resolver(site, site.files);
  return (path, { loads, links }) => {
    const of = (isLoaded: boolean) => (address: string) => ({
      ...resolve(address, path),
      ...{ address, isLoaded },
    });
    return [...loads.map(of(true)), ...links.map(of(false))];
  };
}
