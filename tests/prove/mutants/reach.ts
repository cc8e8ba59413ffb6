import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Every file that a file runs, itself too; absolute paths. What is imported for its types is not run. */
export function filesReached(from: string, root: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const left = [from];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    left.push(...importedBy(file, root));
  }
  return reached;
}

const imported = new Map<string, readonly string[]>();

function importedBy(file: string, root: string): readonly string[] {
  const known = imported.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found = source.statements.flatMap((statement) => {
    if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))) return [];
    const { moduleSpecifier: from } = statement;
    if (!from || !ts.isStringLiteral(from) || isForTypes(statement)) return [];
    const path = from.text.startsWith('#')
      ? join(root, 'src', `${from.text.slice(1)}.ts`)
      : join(dirname(file), from.text);
    return /^[.#]/u.test(from.text) && path.endsWith('.ts') && existsSync(path) ? [path] : [];
  });
  imported.set(file, found);
  return found;
}

function isForTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  return ts.isImportDeclaration(statement)
    ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : statement.isTypeOnly;
}
