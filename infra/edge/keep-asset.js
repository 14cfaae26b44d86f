// Runs at CloudFront after an asset was found, and not when it was missing. Its name holds the hash of its content, so
// a browser may keep it for as long as it likes.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler({ response }) {
  response.headers["cache-control"] = { value: "public, max-age=31536000, immutable" };
  return response;
}
