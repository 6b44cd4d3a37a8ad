/** n8n's own REST interface, as its editor uses it. */
import { createRequire } from 'node:module';
import { until } from '../until';

export interface Owner {
  email: string;
  password: string;
}

/** The documented login of every n8n that we start; it listens on loopback only and forgets all at its end. */
export const owner: Owner = { email: 'owner@example.com', password: 'Alexa-sandbox-1' };

/** A workflow as n8n keeps it. */
export interface SavedWorkflow {
  id: string;
  name: string;
  versionId: string;
}

export interface CredentialReference {
  id: string;
  name: string;
}

export interface Execution {
  id: string;
  /** Undefined where there is no such execution. */
  workflowId?: string;
  status: string;
  mode: string;
  finished: boolean;
  /** Undefined where n8n kept none. */
  data?: ExecutionData;
}

export interface ExecutionData {
  resultData: {
    error?: { message: string; description?: string };
    lastNodeExecuted?: string;
    runData: Record<
      string,
      Array<{ error?: { message: string; description?: string }; data?: { main: Array<Item[] | null> } }>
    >;
  };
  executionData?: { nodeExecutionStack: Array<{ node: { name: string }; data: { main: Array<Item[] | null> } }> };
}

export interface Item {
  json: Record<string, any>;
  pairedItem?: unknown;
}

export interface ExecutionSummary {
  id: string;
  status: string;
  mode: string;
  retryOf?: string | null;
  startedAt: string;
  stoppedAt?: string;
}

const ended = ['success', 'error', 'crashed', 'canceled'];

/** `flatted`, which n8n packs its executions with, as n8n-workflow has it. */
const { parse } = createRequire(require.resolve('n8n-workflow'))('flatted') as { parse(text: string): ExecutionData };

export class N8nApi {
  private cookie = '';

  constructor(
    readonly url: string,
    /** Throws where n8n is gone. */
    private readonly check: () => void = () => {},
  ) {}

  async ask<T = any>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(this.url + path, {
      method,
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(300_000),
    });
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) this.cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: status ${response.status}, ${text.slice(0, 500)}`);
    const json = text === '' ? {} : (JSON.parse(text) as { data?: T });
    return json.data ?? (json as T);
  }

  /** Makes the owner of a fresh n8n and signs in. */
  async setUpOwner({ email, password }: Owner = owner): Promise<void> {
    await this.ask('POST', '/rest/owner/setup', { email, password, firstName: 'Alexa', lastName: 'Sandbox' });
    this.cookie = '';
    await this.ask('POST', '/rest/login', { emailOrLdapLoginId: email, password });
  }

  async createCredential(type: string, name: string, data: object): Promise<CredentialReference> {
    const { id } = await this.ask<{ id: string }>('POST', '/rest/credentials', { name, type, data });
    return { id, name };
  }

  /** Presses *Retry* of a saved credential: n8n tests what it has stored. */
  async testCredential(type: string, { id, name }: CredentialReference): Promise<{ status: string; message: string }> {
    const { data } = await this.ask<{ data: object }>('GET', `/rest/credentials/${id}?includeData=true`);
    return await this.ask('POST', '/rest/credentials/test', { credentials: { id, name, type, data } });
  }

  async createWorkflow(workflow: object): Promise<SavedWorkflow> {
    return await this.ask('POST', '/rest/workflows', workflow);
  }

  /** Publishes a workflow (activates it, in older words) and waits until its webhooks listen. */
  async publish({ id, versionId }: SavedWorkflow): Promise<void> {
    await this.ask('POST', `/rest/workflows/${id}/activate`, { versionId, name: 'Published by a test' });
    await until(
      `workflow ${id} to be published`,
      async () =>
        (await this.ask<{ status: string }>('GET', `/rest/workflows/${id}/publication-status`)).status !==
        'in_progress',
      { check: this.check },
    );
  }

  /** Runs a saved workflow by hand, from the trigger of this name, and waits for its end. */
  async run(workflowId: string, trigger: string): Promise<Execution> {
    const body = { triggerToStartFrom: { name: trigger } };
    const { executionId } = await this.ask<{ executionId?: string }>('POST', `/rest/workflows/${workflowId}/run`, body);
    if (executionId === undefined)
      throw new Error(`n8n waits for the trigger "${trigger}" instead of running workflow ${workflowId}`);
    return await this.ended(executionId);
  }

  async execution(id: string): Promise<Execution> {
    const { data, ...rest } = await this.ask<Omit<Execution, 'data'> & { data?: string | ExecutionData }>(
      'GET',
      `/rest/executions/${id}`,
    );
    return { ...rest, id, data: typeof data === 'string' ? parse(data) : data };
  }

  async ended(id: string, deadlineMs?: number): Promise<Execution> {
    await until(`execution ${id} to end`, async () => ended.includes((await this.summary(id))?.status ?? ''), {
      check: this.check,
      deadlineMs,
    });
    return await this.execution(id);
  }

  /** The first page of the Executions list, newest first, and how many there are. */
  async executions(workflowId: string, status?: string[]): Promise<{ count: number; results: ExecutionSummary[] }> {
    const filter = encodeURIComponent(JSON.stringify({ workflowId, ...(status === undefined ? {} : { status }) }));
    return await this.ask('GET', `/rest/executions?filter=${filter}&limit=100`);
  }

  /**
   * All executions of a workflow with their data, oldest first. Read by id, since the further pages of this n8n's list
   * leave executions out: their cursor knows milliseconds, the database microseconds.
   */
  async allExecutions(workflowId: string): Promise<Execution[]> {
    const all: Execution[] = [];
    // Ids count up; a database may leave some out.
    for (let id = 1, missing = 0; missing < 50; id += 1) {
      const execution = await this.execution(String(id));
      // n8n answers with nothing, and status 200, where there is none.
      missing = execution.workflowId === undefined ? missing + 1 : 0;
      if (execution.workflowId === workflowId) all.push(execution);
    }
    return all;
  }

  /**
   * *Retry* of the Executions list. `loadWorkflow`: with the currently saved workflow, otherwise with the original one.
   */
  async retry(executionId: string, loadWorkflow = false): Promise<Execution> {
    const { id } = await this.ask<{ id: string }>('POST', `/rest/executions/${executionId}/retry`, { loadWorkflow });
    return await this.ended(id);
  }

  private async summary(id: string): Promise<{ status: string } | undefined> {
    return await this.ask('GET', `/rest/executions/${id}`);
  }
}

/** What a node gave out, of its last run. */
export function itemsOf({ status, data }: Pick<Execution, 'status' | 'data'>, node: string, output = 0): Item[] {
  const run = data?.resultData.runData[node]?.at(-1);
  if (run === undefined) throw new Error(`"${node}" did not run: ${status}, ${data?.resultData.error?.message}`);
  return run.data?.main[output] ?? [];
}
