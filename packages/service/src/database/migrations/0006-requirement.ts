import { steps } from './migration.js';

/** What requirements need beside their content: the index, marks of assessors, declarations. */
export const requirements = steps('0006-requirement', [
  `CREATE TABLE IF NOT EXISTS requirement_search (
    agency text NOT NULL,
    pack text NOT NULL,
    lang text NOT NULL CHECK (lang IN ('ru', 'en')),
    id text NOT NULL,
    words tsvector NOT NULL,
    kept_at timestamptz NOT NULL,
    PRIMARY KEY (agency, pack, lang, id)
  )`,
  `CREATE INDEX IF NOT EXISTS requirement_search_words ON requirement_search USING gin (words)`,
  `CREATE TABLE IF NOT EXISTS requirement_assessment (
    agency text NOT NULL,
    requirement text NOT NULL,
    version text NOT NULL,
    lang text NOT NULL CHECK (lang IN ('ru', 'en')),
    at timestamptz NOT NULL,
    actor text NOT NULL,
    assessors text NOT NULL,
    PRIMARY KEY (agency, requirement, version, lang)
  )`,
  `CREATE TABLE IF NOT EXISTS declaration (
    agency text NOT NULL,
    case_id uuid NOT NULL,
    checklist text NOT NULL,
    version text NOT NULL,
    personal bytea NOT NULL,
    PRIMARY KEY (agency, case_id)
  )`,
]);
