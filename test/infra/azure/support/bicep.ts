import { readFileSync } from 'node:fs';
import { Language, type Node, Parser } from 'web-tree-sitter';

const GRAMMAR = require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');

/** What a file declares under one name. */
export interface Declared {
  readonly kind: 'parameter' | 'variable' | 'resource' | 'module' | 'output';
  readonly name: string;
  /** What stands before it, by the decorator's name: `@allowed(['a'])` is `allowed`. */
  readonly decorators: ReadonlyMap<string, Node | null>;
  /** The text between quotation marks after a resource's or a module's name. */
  readonly of: string | null;
  readonly value: Node | null;
}

/** A Bicep file, as far as its syntax tells. */
export interface BicepFile {
  /** Each place where the syntax is wrong. */
  readonly wrong: readonly string[];
  readonly root: Node;
  readonly declared: readonly Declared[];
}

/** Loads the grammar and gives the reader. */
export async function bicepReader(): Promise<(text: string) => BicepFile> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(new Uint8Array(readFileSync(GRAMMAR))));
  return (text) => {
    const root = parser.parse(text)?.rootNode;
    if (root === undefined) throw new Error('The parser gave up');
    return { wrong: wrongPlaces(root), root, declared: declarations(root) };
  };
}

/** The properties of an object, by key; those of a list's element where the object is made for each of a list. */
export function propertiesOf(node: Node | null): ReadonlyMap<string, Node> {
  const object = node?.type === 'for_statement' ? node.childForFieldName('body') : node;
  if (object?.type !== 'object') return new Map();
  return new Map(
    childrenOf(object, 'object_property').flatMap(([key, value]) => (value ? [[textOf(key), value]] : [])),
  );
}

/** What stands at a path of property names. */
export function at(node: Node | null, path: string): Node | null {
  return path.split('.').reduce<Node | null>((inner, key) => propertiesOf(inner).get(key) ?? null, node);
}

/** A node's text, without the quotation marks of a string. */
export function textOf(node: Node | null | undefined): string {
  return (node?.text ?? '').replace(/^'([\s\S]*)'$/, '$1');
}

/** Every node of a kind, however deep. */
export function nodesOf(root: Node, type: string): readonly Node[] {
  return root.descendantsOfType(type).filter((node) => node !== null);
}

function childrenOf(node: Node, type: string): readonly (readonly [Node | undefined, Node | undefined])[] {
  return named(node)
    .filter((child) => child.type === type)
    .map((child) => [named(child)[0], named(child)[1]]);
}

function named(node: Node): readonly Node[] {
  return node.namedChildren.filter((child) => child !== null && child.type !== 'comment');
}

function wrongPlaces(root: Node): readonly string[] {
  if (!root.hasError) return [];
  const wrong = root.descendantsOfType('ERROR').concat(missing(root));
  return wrong.flatMap((node) => (node ? [`line ${node.startPosition.row + 1}: ${node.text.split('\n')[0]}`] : []));
}

function missing(node: Node): readonly Node[] {
  return node.isMissing ? [node] : node.children.flatMap((child) => (child ? missing(child) : []));
}

const KINDS: Readonly<Record<string, Declared['kind']>> = {
  parameter_declaration: 'parameter',
  variable_declaration: 'variable',
  resource_declaration: 'resource',
  module_declaration: 'module',
  output_declaration: 'output',
};

function declarations(root: Node): readonly Declared[] {
  let decorators: ReadonlyMap<string, Node | null> = new Map();
  return named(root).flatMap((node) => {
    const kind = KINDS[node.type];
    const before = decorators;
    decorators = node.type === 'decorators' ? decoratorsIn(node) : new Map();
    return kind === undefined ? [] : [declaration(kind, node, before)];
  });
}

function declaration(kind: Declared['kind'], node: Node, decorators: Declared['decorators']): Declared {
  const [name, second] = named(node);
  const hasType = kind === 'parameter' || kind === 'output';
  const hasTarget = kind === 'resource' || kind === 'module';
  return {
    kind,
    name: textOf(name),
    decorators,
    of: hasTarget ? textOf(second) : null,
    value: named(node)[hasType || hasTarget ? 2 : 1] ?? null,
  };
}

function decoratorsIn(node: Node): ReadonlyMap<string, Node | null> {
  return new Map(
    nodesOf(node, 'decorator').map((decorator) => {
      const call = named(decorator)[0];
      const argument = call?.childForFieldName('arguments');
      return [textOf(call?.childForFieldName('function')), (argument && named(argument)[0]) ?? null];
    }),
  );
}
