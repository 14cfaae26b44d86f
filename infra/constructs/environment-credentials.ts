/**
 * Takes the place of the AWS SDK's default credential chain in every bundle (see bundling.ts).
 * Lambda gives its credentials in the environment and nowhere else; the chain would load
 * single sign-on, profile files, web identity and instance metadata at each cold start for nothing.
 */
export const defaultProvider = () => async () => {
  const accessKeyId = process.env.AWS_ACCESS_KEY_ID;
  const secretAccessKey = process.env.AWS_SECRET_ACCESS_KEY;
  const sessionToken = process.env.AWS_SESSION_TOKEN;
  if (!accessKeyId || !secretAccessKey) {
    throw new Error(
      "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set; the functions take credentials only from the environment",
    );
  }
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
};
