/** What a package declares, and its credential tests. Child side only. */
import type { ICredentialDataDecryptedObject, ICredentialTestFunction, INodeType } from 'n8n-workflow';
import { RunCredentialsHelper } from './credentials-helper';
import { surroundings } from './execute';
import type { LoadedCore } from './load-core';
import type { EngineNodeTypes } from './node-types';
import type { CredentialTestResult, PackageDescription } from './protocol';

/** Descriptions as the editor gets them, after the loader's additions (codex, icon URLs). */
export function describePackage({ loader }: LoadedCore, nodeTypes: EngineNodeTypes): PackageDescription {
  const nodes = Object.entries(nodeTypes.ofPackage()).map(([name, { description }]) => [name, description] as const);
  const credentials = Object.keys(loader.known.credentials).map((name) => [name, loader.getCredential(name).type]);
  return {
    nodes: Object.fromEntries(nodes),
    credentials: Object.fromEntries(credentials) as Record<string, unknown>,
    // n8n-core cannot make the variants; the server does, for exactly these.
    tools: nodes.filter(([, { usableAsTool }]) => Boolean(usableAsTool)).map(([name]) => name),
  };
}

/**
 * Runs the test function that some node names as `testedBy` for the credential type, as the server does on Save.
 *
 * @throws if no node names one: the declarative `test` of a credential class needs the server
 */
export async function testCredential(
  loaded: LoadedCore,
  nodeTypes: EngineNodeTypes,
  type: string,
  data: ICredentialDataDecryptedObject,
): Promise<CredentialTestResult> {
  const test = findTest(Object.values(nodeTypes.ofPackage()), type);
  const helper = new RunCredentialsHelper(loaded, []);
  const decrypted = { id: `${type}-1`, name: `${type} account`, type, data: helper.withDefaults(type, data) };
  // n8n-core 1.x takes no argument here.
  const context = new loaded.core.CredentialTestContext(surroundings(loaded, helper));
  return await test.call(context, decrypted);
}

function findTest(nodes: INodeType[], type: string): ICredentialTestFunction {
  for (const { description, methods } of nodes) {
    const testedBy = description.credentials?.find(({ name }) => name === type)?.testedBy;
    if (typeof testedBy !== 'string') continue;
    const test = methods?.credentialTest?.[testedBy];
    if (test !== undefined) return test;
    throw new Error(
      `${description.name} says that "${testedBy}" tests ${type}, but its methods.credentialTest has no such function`,
    );
  }
  throw new Error(`No node of the package names a testedBy function for the credential type "${type}"`);
}
