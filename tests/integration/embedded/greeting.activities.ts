export interface GreetingActivities {
  save(greeting: string): Promise<string>;
}
