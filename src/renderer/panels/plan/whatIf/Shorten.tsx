export const Shorten = () => null;
