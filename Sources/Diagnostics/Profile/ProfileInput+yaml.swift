extension ProfileInput {
    init(_ name: String, _ node: StrictNode) throws(ProfileError) {
        try node.check(name: name, "_")
        let fields = try Fields(node, ["type", "title"], optional: ["default"])
        self.name = name
        let type = try fields["type"].choice(InputType.self)
        self.type = type
        title = try fields["title"].sentence()
        defaultValue = try fields.optional("default").map { node throws(ProfileError) in
            try Self.defaultValue(node, type)
        }
    }

    /// A text; for the kind `path` also one for each platform: `{posix: /opt/x, windows: 'C:\x'}`.
    private static func defaultValue(_ node: StrictNode, _ type: InputType) throws(ProfileError) -> DefaultValue {
        guard type == .path else {
            return .everywhere(try value(node, type, on: .posix))
        }
        if node.isScalar {
            let isPosix = try node.text(longest: 1024).hasPrefix("/")
            let platform = isPosix ? Platform.posix : .windows
            return .onPlatform([platform: try value(node, type, on: platform)])
        }
        let fields = try Fields(node, [], optional: Platform.allCases.map(\.rawValue))
        var values: [Platform: String] = [:]
        for platform in Platform.allCases {
            guard let node = fields.optional(platform.rawValue) else { continue }
            values[platform] = try value(node, type, on: platform)
        }
        return .onPlatform(values)
    }

    private static func value(
        _ node: StrictNode,
        _ type: InputType,
        on platform: Platform
    ) throws(ProfileError) -> String {
        let value = try node.text(longest: 1024, mayBeEmpty: type.isOptional)
        if let flaw = type.flaw(in: value, on: platform) { throw node.error(.invalidValue, flaw.description) }
        return value
    }
}
