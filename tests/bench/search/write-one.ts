import { join } from 'node:path';
import { prepared } from './prepared.ts';
import { setUps } from './set-ups.ts';

/** Writes one bundle of a set-up: `node write-one.ts <set-up> <bundle> <prepared articles> <folder>`. */
const [name, bundle = '', file = '', dir = ''] = process.argv.slice(2);
const setUp = setUps.find((one) => one.name === name);
const entries = setUp?.bundles(prepared(file)).get(bundle);
if (!setUp || !entries) throw new Error(`There is no “${bundle}” of “${name}”.`);
await setUp.write(entries, join(dir, bundle));
