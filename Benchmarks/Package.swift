// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "bench",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "CPseudoTerminal", linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .executableTarget(
      name: "bench", dependencies: ["CPseudoTerminal"], swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
