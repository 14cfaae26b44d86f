// Runs at CloudFront before a page is looked up. Which object is meant by an address? `/` and `/en/` mean their
// index.html, `/en/region` means en/region.html, and all of them lie under the version of the site. `/en` is led to
// `/en/`. Whoever deploys it puts `const site = { version, folders }` in front.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler({ request }) {
  const { uri } = request;
  if (site.folders.includes(`${uri}/`)) {
    return { statusCode: 301, headers: { location: { value: `${uri}/` } } };
  }
  const path = uri.endsWith("/") ? `${uri}index.html` : uri;
  const name = path.slice(path.lastIndexOf("/"));
  request.uri = `/${site.version}${path}${name.includes(".") ? "" : ".html"}`;
  return request;
}
