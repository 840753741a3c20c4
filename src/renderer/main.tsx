import { connect } from './bridge/connect.ts';

const root = document.getElementById('root');
connect().then(
  async ({ client }) => {
    const { version, shell } = await client['app.describe']({});
    if (root !== null) root.textContent = `Crewmap ${version} in the ${shell} shell`;
  },
  (problem: unknown) => {
    if (root !== null) root.textContent = String((problem as Error).message);
  },
);
