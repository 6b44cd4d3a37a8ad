import { createSharedState } from '../../core/shared-state';

/**
 * Tokens and limiters of this process: a new deployment uses the same token, and all config nodes of one skill share
 * the bound. Kept in memory only, keyed by a hash of client id and secret, and the addresses.
 */
export const sharedState = createSharedState();
