import { paths, type OperationId } from '@zabota/contract';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { ProblemError } from '../problems/problem.js';
import { accessTable } from './access.table.js';
import { nobody, type AccessRule, type Caller } from './caller.js';
import type { Identify } from './identify.js';

type Params = { readonly agency?: string; readonly upload?: string };

/**
 * Default deny: a route without a rule keeps the service from starting, and
 * every request is held against the rule of its route before its body is read.
 */
export function guardEveryRoute(app: FastifyInstance, identify: Identify): void {
  app.decorateRequest('caller');
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => void routes.push(route));
  app.addHook('onReady', async () => {
    // Only now: a part of the app may give one rule to all its routes.
    routes.forEach(checkRoute);
  });
  app.addHook('onRequest', async (request) => {
    const rule = ruleOf(request.routeOptions);
    request.caller = nobody;
    if (request.is404) return;
    if (!rule) throw new ProblemError('not-allowed');
    const { agency = '', upload } = request.params as Params;
    request.caller = await identify(request, rule, agency);
    check(rule, request.caller, upload);
  });
}

function checkRoute(route: RouteOptions): void {
  const name = `${String(route.method)} ${route.url}`;
  if (!ruleOf(route)) throw new Error(`${name} has no line in the access table.`);
  const operation = operationOf(route);
  const isPromised = operation !== undefined && paths[operation].url === route.url;
  if (route.url.startsWith('/v1/') && !isPromised)
    throw new Error(`${name} is not an operation of the contract.`);
}

type Described = Pick<RouteOptions, 'schema' | 'config'>;

const operationOf = ({ schema }: Described): OperationId | undefined =>
  (schema as { operationId?: OperationId } | undefined)?.operationId;

/** The rule of a route: by operation id for the contract, beside the route for the rest. */
export function ruleOf(route: Described): AccessRule | undefined {
  const operation = operationOf(route);
  return route.config?.access ?? (operation && accessTable[operation]);
}

function check(rule: AccessRule, caller: Caller, upload: string | undefined): void {
  if (rule === 'anyone' || rule === 'this-machine') return;
  if (typeof rule === 'object') return checkStaff(rule.staff, caller);
  const isIn: Record<typeof rule, boolean> = {
    'opened-case': caller.capability?.opens === 'case' || caller.client !== undefined,
    client: caller.client !== undefined,
    decider: caller.client !== undefined || caller.device !== undefined,
    upload: caller.capability?.opens === 'upload' && caller.capability.id === upload,
    system: caller.system !== undefined,
  };
  if (!isIn[rule]) throw new ProblemError('sign-in-needed');
}

function checkStaff(roles: readonly string[], { staff }: Caller): void {
  if (!staff) throw new ProblemError('sign-in-needed');
  // Somebody of another agency must not even learn that there is something to see.
  if (staff.roles.length === 0) throw new ProblemError('not-found');
  if (!staff.roles.some((role) => roles.includes(role))) throw new ProblemError('not-allowed');
}

/** Who of the agency's people or systems acts, for the audit log. */
export function actorOf({ caller }: Pick<FastifyRequest, 'caller'>): string {
  if (caller.staff) return `${caller.staff.issuer} ${caller.staff.subject}`;
  if (caller.system) return `key ${caller.system.keyId}`;
  return 'client';
}
