import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import * as ts from 'typescript';
import { coreDir, coreFiles } from './support/core-files';

const run = promisify(execFile);
const tsc = require.resolve('typescript/bin/tsc');

describe('The compiler proves it', () => {
  test('core compiles without any types of a runtime', async () => {
    const { stdout } = await run(process.execPath, [tsc, '-p', coreDir, '--showConfig']);
    expect(JSON.parse(stdout).compilerOptions).toMatchObject({ types: [], lib: ['es2022'], strict: true });
    expect(await compile(['-p', coreDir])).toBe('');
  });

  test('and would not, if a file of core used a timer', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'core-types-'));
    try {
      await writeFile(
        join(folder, 'uses-timer.ts'),
        'export const timer = setTimeout(() => undefined, 1);\nexport const p = process.env;\n',
      );
      const config = {
        extends: join(coreDir, 'tsconfig.json'),
        compilerOptions: { rootDir: folder },
        include: [join(folder, '*.ts')],
      };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const complaints = await compile(['-p', folder]);
      expect(complaints).toContain("Cannot find name 'setTimeout'");
      expect(complaints).toContain("Cannot find name 'process'");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  async function compile(args: string[]): Promise<string> {
    return await run(process.execPath, [tsc, '--pretty', 'false', ...args]).then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    );
  }
});

describe.each([...coreFiles()].map(([path, text]) => [path, text] as const))('core/%s', (path, text) => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const nodes = [...walk(file)];

  test('imports nothing from outside core', () => {
    const files = coreFiles();
    const specifiers = nodes.flatMap((node): ts.Node[] => {
      if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
        return [node.moduleSpecifier];
      if (ts.isImportTypeNode(node)) return [node.argument];
      if (ts.isExternalModuleReference(node)) return [node.expression];
      if (!ts.isCallExpression(node)) return [];
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
      return isImport ? node.arguments.slice(0, 1) : [];
    });
    for (const specifier of specifiers.map((node) => node.getText().slice(1, -1))) {
      expect(specifier).toMatch(/^\.{1,2}\//);
      const target = posix.normalize(posix.join(dirname(path), specifier));
      expect([...files.keys()]).toContain(`${target}.ts`);
    }
  });

  test('takes the time and the dice from its host', () => {
    const taken = nodes.filter(
      (node) =>
        (ts.isPropertyAccessExpression(node) &&
          ['Date.now', 'Math.random', 'performance.now'].includes(node.getText())) ||
        (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0) ||
        (ts.isCallExpression(node) && node.expression.getText() === 'Date') ||
        (ts.isIdentifier(node) && node.text === 'globalThis'),
    );
    expect(taken.map((node) => node.getText())).toEqual([]);
  });
});

function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* walk(child);
}
