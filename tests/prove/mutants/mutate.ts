import ts from 'typescript';
import { isNeutral, isText, otherMethods, otherOperators } from './mutate-expression.ts';
import { isPattern, regularExpressionEdits, stringEdits } from './mutate-literal.ts';
import type { SourceEdit } from './source-edit.ts';

/** Small faults of a program, one an edit, in the order of their places; no two make the same text. */
export function mutate(text: string): SourceEdit[] {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const edits: SourceEdit[] = [];
  const visit = (node: ts.Node): void => {
    if (isOutOfReach(node)) return;
    edits.push(...editsOf(node, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  const made = new Map(
    edits.map((edit) => [text.slice(0, edit.start) + edit.now + text.slice(edit.end), edit]),
  );
  made.delete(text);
  return [...made.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Types are gone at run time, what is imported is no choice, and programmers alone read what is thrown. */
function isOutOfReach(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isThrowStatement(node)
  );
}

function editsOf(node: ts.Node, file: ts.SourceFile): SourceEdit[] {
  const [start, end] = [node.getStart(file), node.getEnd()];
  const whole = (...texts: readonly string[]) => texts.map((now) => ({ start, end, now }));
  if (ts.isBinaryExpression(node)) return operatorEdits(node, file);
  if (ts.isCallExpression(node)) return methodEdits(node, file);
  if (ts.isPropertyAccessExpression(node) && node.questionDotToken) {
    return [{ ...placeOf(node.questionDotToken, file), now: '.' }];
  }
  if (ts.isElementAccessExpression(node) && node.questionDotToken) {
    return [{ ...placeOf(node.questionDotToken, file), now: '' }];
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const bare = ['!', '-'].includes(ts.tokenToString(node.operator) ?? '');
    return bare ? [{ start, end: node.operand.getStart(file), now: '' }] : [];
  }
  if (ts.isIfStatement(node)) return conditionEdits(node.expression, file, ['true', 'false']);
  if (ts.isConditionalExpression(node))
    return conditionEdits(node.condition, file, ['true', 'false']);
  if (ts.isWhileStatement(node)) return conditionEdits(node.expression, file, ['false']);
  if (ts.isForStatement(node) && node.condition)
    return conditionEdits(node.condition, file, ['false']);
  if (ts.isExpressionStatement(node)) return whole(';');
  if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) return whole(';');
  if (node.kind === ts.SyntaxKind.TrueKeyword) return whole('false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) return whole('true');
  if (ts.isNumericLiteral(node))
    return isNamed(node) || isBehindDefault(node) ? [] : whole(...near(node));
  if (ts.isRegularExpressionLiteral(node)) return regularExpressionEdits(node.text, start);
  if (ts.isTemplateExpression(node)) return isPattern(node.getText(file)) ? [] : whole('``');
  if (ts.isNoSubstitutionTemplateLiteral(node) && !isPattern(node.text)) return whole('``');
  if (ts.isStringLiteral(node) || isTemplatePiece(node)) {
    return isNamed(node) ? [] : stringEdits(node, start, end);
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 ? whole('[]') : [];
  if (ts.isObjectLiteralExpression(node)) return node.properties.length > 0 ? whole('{}') : [];
  return [];
}

function operatorEdits(node: ts.BinaryExpression, file: ts.SourceFile): SourceEdit[] {
  const operator = node.operatorToken.getText(file);
  if (operator.startsWith('+') && (isText(node.left) || isText(node.right))) return [];
  const others = (otherOperators[operator] ?? []).map((now) => ({
    ...placeOf(node.operatorToken, file),
    now,
  }));
  if (operator !== '&&' && operator !== '||') return others;
  // One of two conditions forgotten.
  const [left, right] = [placeOf(node.left, file), placeOf(node.right, file)];
  const one = { start: left.end, end: right.end, now: '' };
  const other = { start: left.start, end: right.start, now: '' };
  return [...others, one, other];
}

function methodEdits({ expression }: ts.CallExpression, file: ts.SourceFile): SourceEdit[] {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const other = otherMethods[expression.name.text];
  if (other === undefined) return [];
  if (other !== '') return [{ ...placeOf(expression.name, file), now: other }];
  return [{ start: expression.expression.getEnd(), end: expression.parent.getEnd(), now: '' }];
}

function conditionEdits(
  condition: ts.Expression,
  file: ts.SourceFile,
  texts: readonly string[],
): SourceEdit[] {
  return texts.map((now) => ({ ...placeOf(condition, file), now }));
}

function placeOf(node: ts.Node, file: ts.SourceFile): { start: number; end: number } {
  return { start: node.getStart(file), end: node.getEnd() };
}

function near({ text }: ts.NumericLiteral): string[] {
  const value = Number(text.replaceAll('_', ''));
  return value > 0 ? [String(value + 1), String(value - 1)] : [String(value + 1)];
}

/** Whether a literal is the name of a property. */
function isNamed(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

function isBehindDefault(node: ts.Expression): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
    parent.right === node &&
    isNeutral(node)
  );
}

function isTemplatePiece(node: ts.Node): node is ts.TemplateLiteralLikeNode {
  return (
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isNoSubstitutionTemplateLiteral(node)
  );
}
