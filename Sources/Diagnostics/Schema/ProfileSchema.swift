/// The JSON Schema of profiles.
public enum ProfileSchema {
    /// Draft 2020-12; what the strict reader accepts, as far as a schema can say it.
    public static let text = String(decoding: PackageResources.profile_schema_json, as: UTF8.self)
}
