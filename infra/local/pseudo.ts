/** Where a value is asked for. */
export interface Surroundings {
  readonly region: string;
  readonly account: string;
  readonly stack: string;
}

/** The value of a pseudo parameter such as `AWS::Region`; `undefined` for any other name. */
export function pseudoParameter(name: string, around: Surroundings): string | undefined {
  const { region, account, stack } = around;
  const values: Readonly<Record<string, string>> = {
    "AWS::Region": region,
    "AWS::AccountId": account,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": stack,
    "AWS::StackId": `arn:aws:cloudformation:${region}:${account}:stack/${stack}/local`,
  };
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** A text with its placeholders filled in, as in an asset's bucket: `site-${AWS::AccountId}`. */
export function filled(text: string, around: Surroundings): string {
  return text.replace(/\$\{(AWS::\w+)\}/g, (whole, name) => pseudoParameter(name, around) ?? whole);
}
