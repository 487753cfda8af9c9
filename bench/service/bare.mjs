// What the service is held against: Fastify and pg with nothing else, on the same PostgreSQL and
// in a process of its own. Says its address and waits for SIGTERM.
import Fastify from 'fastify';
import pg from 'pg';

const { BENCH_DATABASE, BENCH_ANSWER } = process.env;

const pool = new pg.Pool({ connectionString: BENCH_DATABASE, max: 10 });
await pool.query('DROP TABLE IF EXISTS bench_case, bench_complaint');
await pool.query('CREATE TABLE bench_case (id int PRIMARY KEY, body text NOT NULL)');
await pool.query('CREATE TABLE bench_complaint (id uuid PRIMARY KEY, body text NOT NULL)');
await pool.query('INSERT INTO bench_case VALUES (1, $1)', [BENCH_ANSWER]);

const app = Fastify();

app.get('/case', async (_request, reply) => {
  const { rows } = await pool.query({
    name: 'read',
    text: 'SELECT body FROM bench_case WHERE id = $1',
    values: [1],
  });
  return reply.type('application/json').send(rows[0].body);
});

app.post('/complaint', async (request, reply) => {
  await pool.query({
    name: 'insert',
    text: 'INSERT INTO bench_complaint VALUES (gen_random_uuid(), $1)',
    values: [JSON.stringify(request.body)],
  });
  return reply.code(201).send({ ok: true });
});

process.on('SIGTERM', () => void app.close().then(() => pool.end()));
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
