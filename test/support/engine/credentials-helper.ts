/** Credentials without a database: encrypted by n8n-core's own Credentials class, held in memory, found by id. */
import type {
  ICredentialDataDecryptedObject,
  ICredentials,
  ICredentialsDecrypted,
  ICredentialsEncrypted,
  ICredentialsExpressionResolveValues,
  ICredentialsHelper,
  ICredentialType,
  IExecuteData,
  IHttpRequestHelper,
  IHttpRequestOptions,
  INode,
  INodeCredentialsDetails,
  INodeParameters,
  INodeProperties,
  IRequestOptionsSimplified,
  IWorkflowExecuteAdditionalData,
  Workflow,
  WorkflowExecuteMode,
} from 'n8n-workflow';
import type { LoadedCore } from './load-core';
import type { RunCredential } from './protocol';

/**
 * What the server's credentials table is. A credential with the same type, id and data is stored once, so that a token
 * which n8n saves into it (preAuthentication) is there for the next run; other data under the same id is another entry,
 * so that parallel runs cannot disturb each other.
 */
export class CredentialStore {
  private readonly entries = new Map<string, Promise<ICredentialsEncrypted>>();

  constructor(private readonly loaded: LoadedCore) {}

  /** Encrypts and keeps a credential; `id` and `name` default to the type's name. */
  put(
    type: string,
    { id = `${type}-1`, name = `${type} account`, data }: RunCredential,
  ): Promise<ICredentialsEncrypted> {
    const key = JSON.stringify([type, id, data]);
    const entry =
      this.entries.get(key) ?? this.encrypt({ id, name, type, data: data as ICredentialDataDecryptedObject });
    this.entries.set(key, entry);
    return entry;
  }

  private async encrypt({ id, name, type, data }: ICredentialsDecrypted): Promise<ICredentialsEncrypted> {
    this.loaded.loader.getCredential(type); // an unknown type fails here, not in the middle of a run
    const credentials = new this.loaded.core.Credentials({ id, name }, type);
    await credentials.setData(data ?? {}); // synchronous in n8n-core 1.x
    return credentials.getDataToSave();
  }
}

/** The credentials helper of one execution. */
export class RunCredentialsHelper implements ICredentialsHelper {
  constructor(
    private readonly loaded: LoadedCore,
    private readonly stored: readonly ICredentialsEncrypted[],
  ) {}

  private type(name: string): ICredentialType {
    return this.loaded.loader.getCredential(name).type;
  }

  private entry({ id, name }: INodeCredentialsDetails, type: string): ICredentialsEncrypted {
    const entry = this.stored.find((candidate) => candidate.id === id && candidate.type === type);
    if (entry !== undefined) return entry;
    throw new Error(
      `The run was given no credential of type "${type}" with id "${id}" (named "${name}" in the workflow)`,
    );
  }

  getParentTypes(name: string): string[] {
    return this.type(name).extends ?? [];
  }

  isCredentialUsableByNode(): boolean {
    return true;
  }

  getCredentialsProperties(type: string): INodeProperties[] {
    return this.type(type).properties;
  }

  async getCredentials(details: INodeCredentialsDetails, type: string): Promise<ICredentials> {
    const { id, name, data } = this.entry(details, type);
    return new this.loaded.core.Credentials({ id: id ?? null, name }, type, data);
  }

  /** As the server does: decrypt, fill in the properties' defaults, then resolve expressions. */
  async getDecrypted(
    _additionalData: IWorkflowExecuteAdditionalData,
    details: INodeCredentialsDetails,
    type: string,
    mode: WorkflowExecuteMode,
    executeData?: IExecuteData,
    raw?: boolean,
    resolve?: ICredentialsExpressionResolveValues,
  ): Promise<ICredentialDataDecryptedObject> {
    const data = await (await this.getCredentials(details, type)).getData();
    if (raw === true) return data;
    const complete = this.withDefaults(type, data);
    if (resolve === undefined) return complete;
    const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = resolve;
    return workflow.expression.getParameterValue(
      complete as INodeParameters,
      runExecutionData,
      runIndex,
      itemIndex,
      node.name,
      connectionInputData,
      mode,
      {},
      executeData,
      false,
      complete,
    ) as ICredentialDataDecryptedObject;
  }

  /** What a node sees if the user left fields alone; hidden by displayOptions means absent. */
  withDefaults(type: string, data: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject {
    const { getNodeParameters } = this.loaded.workflow.NodeHelpers;
    const complete = getNodeParameters(
      this.getCredentialsProperties(type),
      data as INodeParameters,
      true,
      false,
      null,
      null,
    );
    return (complete ?? {}) as ICredentialDataDecryptedObject;
  }

  async updateCredentials(
    details: INodeCredentialsDetails,
    type: string,
    data: ICredentialDataDecryptedObject,
  ): Promise<void> {
    const credentials = await this.getCredentials(details, type);
    await credentials.setData(data);
    this.entry(details, type).data = credentials.getDataToSave().data;
  }

  async updateCredentialsOauthTokenData(): Promise<void> {
    throw new Error('The engine harness does not do OAuth2 grants');
  }

  async authenticate(
    credentials: ICredentialDataDecryptedObject,
    typeName: string,
    request: IHttpRequestOptions | IRequestOptionsSimplified,
    workflow?: Workflow,
    node?: INode,
  ): Promise<IHttpRequestOptions> {
    const { authenticate } = this.type(typeName);
    if (typeof authenticate === 'function') return await authenticate(credentials, request as IHttpRequestOptions);
    const target = request as unknown as Record<string, Record<string, unknown>>;
    for (const [part, values] of Object.entries(authenticate?.properties ?? {})) {
      const resolved = Object.entries(values as Record<string, string>).map(([key, value]) => [
        key,
        workflow?.expression.getSimpleParameterValue(node!, value, 'internal', { $credentials: credentials }) ?? value,
      ]);
      target[part] = { ...target[part], ...(Object.fromEntries(resolved) as Record<string, unknown>) };
    }
    return request as IHttpRequestOptions;
  }

  /** Runs when the hidden expirable property is empty or the server answered 401, and saves what it gives. */
  async preAuthentication(
    helpers: IHttpRequestHelper,
    credentials: ICredentialDataDecryptedObject,
    typeName: string,
    node: INode,
    expired: boolean,
  ): Promise<ICredentialDataDecryptedObject | undefined> {
    const property = this.type(typeName).properties.find(
      ({ type, typeOptions }) => type === 'hidden' && typeOptions?.expirable === true,
    );
    if (property === undefined || (credentials[property.name] !== '' && !expired)) return undefined;
    const fresh = await this.runPreAuthentication(helpers, credentials, typeName);
    const details = node.credentials?.[typeName];
    if (fresh?.[property.name] === undefined || details === undefined) return undefined;
    const saved = await (await this.getCredentials(details, typeName)).getData();
    await this.updateCredentials(details, typeName, { ...saved, ...fresh });
    return Object.assign(credentials, fresh);
  }

  async runPreAuthentication(
    helpers: IHttpRequestHelper,
    credentials: ICredentialDataDecryptedObject,
    typeName: string,
  ): Promise<ICredentialDataDecryptedObject | undefined> {
    const fresh = await this.type(typeName).preAuthentication?.call(helpers, credentials);
    return fresh as ICredentialDataDecryptedObject | undefined;
  }
}
