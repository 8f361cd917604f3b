// Takes the Lambda's environment; gives its handler.
export const handler = async (): Promise<never> => {
  throw new Error('not built yet');
};
