export const SharedFloat = () => null;
