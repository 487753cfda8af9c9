import type { StaffCase } from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import type { AuditEntry } from '../audit/audit.js';
import type { CaseRecord } from '../case/case.record.js';
import type { Desk } from '../case/desk.js';
import { ProblemError } from '../problems/problem.js';
import { declarationOf } from '../requirement/declaration.view.js';
import { viewStaffCase } from './staff-case.view.js';

export type StaffRequest = Pick<FastifyRequest, 'caller' | 'id' | 'language'> & {
  readonly params: { readonly agency: string; readonly number: string };
};

/** @throws ProblemError `not-found`: another agency's case looks like none at all. */
export async function staffCase({ cases }: Desk, { params }: StaffRequest): Promise<CaseRecord> {
  return found(await cases.byNumber(params.agency, params.number));
}

/** The line of the audit log about a case; with the role, so that the client could be told. */
export const auditEntry = (
  { row }: CaseRecord,
  action: string,
  { caller }: Pick<StaffRequest, 'caller'>,
): AuditEntry => ({
  agency: row.agency,
  action: `${action}:${caller.staff?.roles[0] ?? 'unknown'}`,
  object: `case/${row.id}`,
});

export async function showStaffCase(
  desk: Desk,
  record: CaseRecord,
  { params, language }: StaffRequest,
): Promise<StaffCase> {
  const { audit, database } = desk.platform;
  const sight = desk.sight(params.agency, language);
  const [readers, declared] = await Promise.all([
    audit.about(params.agency, `case/${record.row.id}`),
    declarationOf(database.db, record, sight),
  ]);
  return { ...viewStaffCase(record, sight, readers), ...declared };
}

export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new ProblemError('not-found');
  return value;
}
