import { posix } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { coreFiles } from './core-files';

/** What hosts and runtimes have, and core must do without. */
export const poisonedGlobals = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'clearImmediate',
  'queueMicrotask',
  'process',
  'fetch',
  'console',
  'Buffer',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'AbortController',
  'AbortSignal',
  'crypto',
  'performance',
  'structuredClone',
  'btoa',
  'atob',
  'XMLHttpRequest',
  'WebSocket',
  'navigator',
  'window',
  'document',
  'self',
  'global',
  'require',
  'module',
  '__dirname',
  '__filename',
] as const;

const poison = `
  const RealDate = Date;
  const refuse = (what) => { touched.push(what); throw new Error('core touched ' + what); };
  globalThis.Date = new Proxy(RealDate, {
    apply: () => refuse('Date()'),
    construct: (target, args) => (args.length === 0 ? refuse('new Date()') : Reflect.construct(target, args)),
    get: (target, key) => (key === 'now' ? () => refuse('Date.now') : Reflect.get(target, key)),
  });
  Math.random = () => refuse('Math.random');
`;

export interface PoisonedRealm {
  /** A module of core, for example `alexa-client`. Each realm has its own. */
  load<T>(path: string): T;
  /** Runs a script in the realm. */
  run(script: string): unknown;
  /** What was touched, also where the error was swallowed. */
  touched: string[];
}

/** A fresh realm with the language alone: everything else throws when it is touched. */
export function poisonedRealm(): PoisonedRealm {
  const touched: string[] = [];
  const globals: Record<string, unknown> = { touched };
  for (const name of poisonedGlobals) {
    Object.defineProperty(globals, name, {
      get() {
        touched.push(name);
        throw new Error(`core touched ${name}`);
      },
    });
  }
  const context = createContext(globals);
  runInContext(`(() => { ${poison} })()`, context);
  const sources = coreFiles();
  const loaded = new Map<string, { exports: object }>();

  const load = (path: string): object => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const source = sources.get(`${path}.ts`);
    if (source === undefined) throw new Error(`core has no module ${path}`);
    const module = { exports: {} };
    loaded.set(path, module);
    const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
    const { outputText } = transpileModule(source, { compilerOptions, fileName: `${path}.ts` });
    const wrapped = runInContext(`(function (exports, require, module) {${outputText}\n})`, context, {
      filename: `core/${path}.js`,
    }) as (exports: object, require: (specifier: string) => object, module: object) => void;
    wrapped(module.exports, (specifier) => load(resolved(path, specifier)), module);
    return module.exports;
  };

  return { load: <T>(path: string) => load(path) as T, run: (script) => runInContext(script, context), touched };
}

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) throw new Error(`core imports ${specifier}`);
  return posix.normalize(posix.join(posix.dirname(from), specifier));
}
