/** The floor of `me`: bare Yoga, with one resolver per field over an object in memory. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';

const user = {
  id: 'VXNlcjowMTk5MDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDA',
  email: 'bench@example.com',
  username: 'bench',
  role: 'USER',
  tier: 'FREE',
  createdAt: '2026-01-01T00:00:00.000Z',
};
type User = typeof user;
const schema = createSchema({
  typeDefs: `
    type User { id: ID! email: String! username: String! role: String! tier: String! createdAt: String! }
    type Query { me: User! }`,
  resolvers: {
    Query: { me: () => user },
    User: Object.fromEntries(Object.keys(user).map((key) => [key, (row: User) => row[key as keyof User]])),
  },
});
const server = createServer(createYoga({ schema, logging: false, graphiql: false }));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ kind: 'ready', url: `http://127.0.0.1:${port}` });
});
process.on('disconnect', () => process.exit());
