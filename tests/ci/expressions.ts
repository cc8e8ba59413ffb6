import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { TokenType } from '@actions/expressions/lexer';
import { truthy } from '@actions/expressions/result';

/** How a job stands, or those that a job needs. */
export type Status = 'success' | 'failure' | 'cancelled';

/** Name of a context, such as `github` → what is in it, as of JSON. */
export type Contexts = Readonly<Record<string, unknown>>;

/**
 * A text of a workflow with the value of every expression in its place; what is not there is empty.
 *
 * @throws Error at a context or function that is not given
 */
export function filledIn(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gsu, (_, expression: string) =>
    evaluated(expression, contexts, new Map()).coerceString(),
  );
}

/**
 * What the `if:` of a step or a job says. As with GitHub, one that asks for no status holds only after
 * success, and so does none.
 *
 * @throws Error at a context or function that is not given
 */
export function holds(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  const expression = /^\s*\$\{\{(.*)\}\}\s*$/su.exec(condition ?? '')?.[1] ?? condition ?? 'true';
  if (/\$\{\{/u.test(expression)) {
    throw new Error(
      `“${condition}” is true whatever it says: text around an expression is a text.`,
    );
  }
  const asked = asksForStatus(expression) ? expression : `success() && (${expression})`;
  return truthy(evaluated(asked, contexts, statusFunctions(status)));
}

function evaluated(
  expression: string,
  contexts: Contexts,
  functions: Map<string, FunctionDefinition>,
): data.ExpressionData {
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), [...functions.values()]).parse();
  const given = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(tree, given, functions).evaluate();
}

function statusFunctions(status: Status): Map<string, FunctionDefinition> {
  const answers = {
    always: true,
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
  };
  return new Map(
    Object.entries(answers).map(([name, answer]) => [
      name,
      { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) },
    ]),
  );
}

function asksForStatus(expression: string): boolean {
  const names = [...statusFunctions('success').keys()];
  const { tokens } = new Lexer(expression).lex();
  return tokens.some(
    ({ type, lexeme }, index) =>
      type === TokenType.IDENTIFIER &&
      names.includes(lexeme.toLowerCase()) &&
      tokens[index + 1]?.type === TokenType.LEFT_PAREN,
  );
}
