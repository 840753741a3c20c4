/** "CRMP": says in bytes 68 to 71 of a SQLite file that Crewmap made it. */
export const APPLICATION_ID = 0x43524d50;
