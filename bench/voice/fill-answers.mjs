// A great many answers, told apart as those of the demo are: by service, month, segment, outcome,
// score and drivers.
import { ratingRow } from '../../packages/service/dist/seed/voice.rows.js';

/** Answers of which all others are copies, with ids of their own. */
const models = 2000;
const services = ['replanning', 'heating', 'bill-check', 'licence', 'house-register'];
const segments = ['citizen', 'entrepreneur', 'organisation', null];
const outcomes = ['granted', 'refused', null];
const drivers = ['speed', 'clarity', 'ease', 'respect'];

/** What every copy has of its own. */
const own = {
  id: `('00000000-0000-7000-8000-' || lpad(to_hex(row_number() OVER ()), 12, '0'))::uuid`,
  client_id: 'gen_random_uuid()',
  number: `'bench-' || row_number() OVER ()`,
};

/** @template Value @param {readonly Value[]} of @returns {Value} */
const oneOf = (of) => /** @type {Value} */ (of[Math.floor(Math.random() * of.length)]);

/** @param {string} agency @param {string} month */
function model(agency, month) {
  const score = 1 + Math.floor(Math.random() * 5);
  const effort = 1 + Math.floor(Math.random() * 7);
  return ratingRow({
    agency,
    month,
    score,
    effort,
    service: oneOf(services),
    need: oneOf(['yes', 'partly', 'no', null]),
    is_easy: effort > 4,
    segment: oneOf(segments),
    outcome: oneOf(outcomes),
    good: score > 3 ? [oneOf(drivers)] : [],
    bad: score > 3 ? [] : [oneOf(drivers)],
    was_invited: Math.random() < 0.6,
  });
}

/**
 * Puts answers of the last months into the table, and one invitation for each.
 * @param {import('pg').Client} client
 * @param {string} agency
 * @param {readonly string[]} months
 * @param {number} count
 */
export async function fillAnswers(client, agency, months, count) {
  const rows = Array.from({ length: models }, () => model(agency, oneOf(months)));
  const names = Object.keys(rows[0] ?? {});
  await client.query('CREATE TEMP TABLE model (LIKE feedback)');
  for (const row of rows)
    await client.query(
      `INSERT INTO model (${names}) VALUES (${names.map((_, at) => `$${at + 1}`)})`,
      Object.values(row),
    );
  const values = names.map((name) => own[/** @type {keyof typeof own} */ (name)] ?? name);
  await client.query(
    `INSERT INTO feedback (${names}) SELECT ${values}
      FROM model, generate_series(1, $1::int)`,
    [count / models],
  );
  await client.query(
    `INSERT INTO feedback_invitation SELECT agency, id, subject, service, instrument, month
      FROM feedback WHERE agency = $1`,
    [agency],
  );
  await client.query('VACUUM ANALYZE feedback, feedback_invitation');
}
