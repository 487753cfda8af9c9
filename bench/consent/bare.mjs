// What the consent check is held against: Fastify and pg, one read and one insert.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['BENCH_DATABASE'], max: 10 });
await pool.query('CREATE TABLE bench_consent (id int PRIMARY KEY, state text NOT NULL)');
await pool.query('CREATE TABLE bench_use (id uuid PRIMARY KEY, body text NOT NULL)');
await pool.query("INSERT INTO bench_consent VALUES (1, 'active')");

const app = Fastify();
app.post('/use', async (request) => {
  const { rows } = await pool.query({
    name: 'read',
    text: 'SELECT state FROM bench_consent WHERE id = $1',
    values: [1],
  });
  await pool.query({
    name: 'insert',
    text: 'INSERT INTO bench_use VALUES (gen_random_uuid(), $1)',
    values: [JSON.stringify(request.body)],
  });
  return { state: rows[0].state };
});

process.on('SIGTERM', () => void app.close().then(() => pool.end()));
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
