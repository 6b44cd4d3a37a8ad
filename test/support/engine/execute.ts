/** Runs one workflow in n8n's engine. Child side only. */
import type { ICredentialsHelper, IRun, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { CredentialStore, RunCredentialsHelper } from './credentials-helper';
import type { LoadedCore } from './load-core';
import { EngineNodeTypes } from './node-types';
import { prepareWorkflow, type WorkflowJson } from './prepare-workflow';
import type { RunOptions, RunResult } from './protocol';
import { serializeRefusal, serializeRun } from './serialize';

/** Real URLs: n8n parses them. Port 9 (discard) because nothing shall ever answer there. */
const BASE = 'http://127.0.0.1:9';

/** What n8n's engine expects of the server around it. */
export function surroundings(
  { core }: LoadedCore,
  credentialsHelper: ICredentialsHelper,
  executionId?: string,
): IWorkflowExecuteAdditionalData {
  const refuse = (what: string) => async () => {
    throw new Error(`The engine harness has no ${what}`);
  };
  return {
    credentialsHelper,
    executionId,
    externalSecretsProxy: new core.ExternalSecretsProxy(),
    currentNodeExecutionIndex: 0,
    variables: {},
    restApiUrl: `${BASE}/rest`,
    instanceBaseUrl: `${BASE}/`,
    webhookBaseUrl: `${BASE}/webhook`,
    webhookWaitingBaseUrl: `${BASE}/webhook-waiting`,
    webhookTestBaseUrl: `${BASE}/webhook-test`,
    formBaseUrl: `${BASE}/form`,
    formWaitingBaseUrl: `${BASE}/form-waiting`,
    formTestBaseUrl: `${BASE}/form-test`,
    mcpBaseUrl: `${BASE}/mcp`,
    mcpTestBaseUrl: `${BASE}/mcp-test`,
    executeWorkflow: refuse('sub-workflows'),
    startRunnerTask: refuse('task runners'),
    getRunExecutionData: async () => undefined,
    getRuntimeCredential: async () => undefined,
    logAiEvent: () => undefined,
  };
}

/** Runs workflows and remembers what lives longer than a run: stored credentials and the execution counter. */
export class Executor {
  readonly nodeTypes: EngineNodeTypes;
  private readonly credentials: CredentialStore;
  private executions = 0;

  constructor(private readonly loaded: LoadedCore) {
    this.nodeTypes = new EngineNodeTypes(loaded.loader, loaded.workflow.NodeHelpers);
    this.credentials = new CredentialStore(loaded);
  }

  /**
   * @param signal aborted when the caller cancels; passed on as n8n's own cancel
   * @returns the result, also of a failed execution
   * @throws if the workflow or the options do not make sense to the harness
   */
  async run(json: WorkflowJson, options: RunOptions, signal: AbortSignal): Promise<RunResult> {
    const { core, workflow: workflowModule, stringifyRunData } = this.loaded;
    const { mode = 'manual', executionId = String(++this.executions), credentials = {} } = options;
    const stored = await Promise.all(
      Object.entries(credentials).map(([type, given]) => this.credentials.put(type, given)),
    );
    const { nodes, startNode, items, pinData } = prepareWorkflow(json, options, this.nodeTypes, stored);
    const { id = 'harness-workflow', name = 'Harness workflow', connections, settings, staticData } = json;
    const workflow = new workflowModule.Workflow({
      id,
      name,
      nodes,
      connections,
      active: mode === 'trigger',
      nodeTypes: this.nodeTypes,
      settings: { executionOrder: 'v1', ...settings },
      staticData,
    });
    const [createdAt, updatedAt] = [new Date(), new Date()];
    const workflowData = {
      id,
      name,
      nodes,
      connections,
      active: false,
      activeVersionId: null,
      isArchived: false,
      createdAt,
      updatedAt,
    };
    const additionalData = {
      ...surroundings(this.loaded, new RunCredentialsHelper(this.loaded, stored), executionId),
      hooks: new core.ExecutionLifecycleHooks(mode, executionId, workflowData),
    };
    // The node of the Workflow, not of the JSON: its constructor has filled in parameter defaults.
    const first = { node: workflow.getNode(startNode.name)!, data: { main: [items] }, source: null };
    const runData = workflowModule.createRunExecutionData({
      resultData: { pinData },
      executionData: { nodeExecutionStack: [first] },
    });
    const execution = new core.WorkflowExecute(additionalData, mode, runData);

    let run: IRun;
    try {
      const running = execution.processRunExecutionData(workflow);
      const cancel = () => running.cancel();
      if (signal.aborted) cancel();
      signal.addEventListener('abort', cancel);
      run = await running;
      signal.removeEventListener('abort', cancel);
    } catch (error) {
      return serializeRefusal(error); // n8n records these as failed executions, too
    }
    return serializeRun(run, stringifyRunData);
  }
}
