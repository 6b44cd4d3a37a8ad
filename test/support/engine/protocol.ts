/**
 * The types both sides of the engine harness share: what tests ask for, what they get, what travels between the
 * processes.
 */
import type { INode, INodeTypeDescription } from 'n8n-workflow';

/** The n8n-core packages the harness can drive: the newest one, and the oldest we support (an npm alias). */
export type CoreName = 'n8n-core' | 'n8n-core-lowest';

/** What an engine is started with. */
export interface EngineOptions {
  /** Folder of the unpacked package, as `installTarball` returns it. Must lie outside the repo (see README). */
  packageDir: string;
  /** Which n8n to run. Default: `n8n-core`. */
  core?: CoreName;
  /** Extra environment of the child. Nothing else but PATH, HOME, temp folder, LANG and TZ is passed on. */
  env?: Record<string, string>;
}

/** One credential of a run; `id` and `name` have sensible defaults. */
export interface RunCredential {
  id?: string;
  name?: string;
  data: Record<string, unknown>;
}

/** How one run differs from "import the workflow and press Execute". */
export interface RunOptions {
  /** By credential type. Attached to every node that asks for the type, whatever ids the JSON holds. */
  credentials?: Record<string, RunCredential>;
  /** Fed to the start node. Default: the workflow's pinData of that node, else one empty item. */
  items?: Array<{ json: object }>;
  /** Default: the first enabled trigger in the JSON. A node that is no trigger runs with `items` as its input. */
  startNode?: string;
  /** Default: a fresh number per engine. */
  executionId?: string;
  /** `manual` (default) honours pinData as the editor does; `trigger` is a production run, which ignores it. */
  mode?: 'manual' | 'trigger';
  /** By node name: onError, retryOnFail, ...; `parameters` are merged key by key into the node's own. */
  nodeOverrides?: Record<string, Partial<INode>>;
}

/** An error as n8n stores it, made plain so that it survives IPC. */
export interface SerializedError {
  name: string;
  message: string;
  description?: string | null;
  httpCode?: string | null;
  messages?: string[];
  /** n8n's error context; `itemIndex` is the item that failed. */
  context?: Record<string, any>;
  nodeName?: string;
  stack?: string;
  /** `util.inspect` (depth 10) and JSON of the error, for searches for leaked secrets. */
  rendered: string;
}

/** An item a node gave out. */
export interface OutputItem {
  json: any;
  pairedItem?: any;
  error?: SerializedError;
}

/** One run of one node (a node in a loop has several). */
export interface NodeRun {
  /** Items by output; with onError `continueErrorOutput` the last output is the error output. */
  outputs: OutputItem[][];
  error?: SerializedError;
  hints?: any[];
  executionTimeMs: number;
}

/** What became of an execution. */
export interface RunResult {
  /** n8n's status: success, error, canceled, waiting... */
  status: string;
  finished: boolean;
  error?: SerializedError;
  nodes: Record<string, NodeRun[]>;
  /** The whole run data, serialised as n8n stores it (flatted), to search it for secrets. */
  raw: string;
}

/** What the package offers, as n8n's loader read it. Keys are short names, e.g. `alexaSkillMessage`. */
export interface PackageDescription {
  nodes: Record<string, INodeTypeDescription>;
  credentials: Record<string, any>;
  /** Nodes of which the n8n server makes an AI tool variant (`<name>Tool`): those with `usableAsTool`. */
  tools: string[];
}

/** The answer of a credential test. */
export interface CredentialTestResult {
  status: 'OK' | 'Error';
  message: string;
}

/** A run under way. */
export interface StartedRun {
  result: Promise<RunResult>;
  /** n8n's own cancel, as the Stop button sends it. */
  cancel(): void;
}

/** Parent to child. `body` is JSON text, so that the receiver parses it in its own realm (jest has one of its own). */
export interface Call {
  id: number;
  name: 'run' | 'cancel' | 'testCredential' | 'describe';
  body: string;
}

/** Child to parent; id 0 says that the engine is ready. `body` is JSON text, or the error's text if not ok. */
export interface Reply {
  id: number;
  ok: boolean;
  body: string;
}

/** Environment variables that tell the child what to load. */
export const CORE_VARIABLE = 'ENGINE_HARNESS_CORE';
export const PACKAGE_VARIABLE = 'ENGINE_HARNESS_PACKAGE';
